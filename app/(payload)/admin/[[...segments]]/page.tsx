import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { importMap } from '../importMap.js'
import { adminMetadata } from './admin-metadata'
import { listSearchParams, type SearchParams } from './list-search-params'
import { newForm } from './new-form'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const { admin } = await config
  return adminMetadata(await generatePageMetadata({ config, params, searchParams }), admin.meta)
}

export default async function Page({ params, searchParams }: Args) {
  const { segments } = await params
  const form = newForm(segments)
  if (form) redirect(form)
  return RootPage({ config, importMap, params, searchParams: searchParams.then(listSearchParams) })
}
