import config from '@payload-config'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getPayload, type ServerFunctionClient, UnauthorizedError } from 'payload'
import type React from 'react'
import { entersAdmin } from '@/collections/access'
import { knownFunctions } from '@/payload/adapters/server-functions'
import { importMap } from './admin/importMap.js'
import '@payloadcms/next/css'
import './custom.css'

const runKnown = knownFunctions((args) => handleServerFunctions({ ...args, config, importMap }), {
  isLoggedIn: async () => {
    const payload = await getPayload({ config, importMap })
    const { user } = await payload.auth({ headers: await headers() })
    return entersAdmin({ user })
  },
  refuse: notFound,
  refuseStranger: () => {
    throw new UnauthorizedError()
  },
})

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return runKnown(args)
}

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
