import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { importMap } from '../importMap.js'
import { adminMetadata } from './admin-metadata'
import { listSearchParams, type SearchParams } from './list-search-params'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const { admin } = await config
  return adminMetadata(await generatePageMetadata({ config, params, searchParams }), admin.meta)
}

export default function Page({ params, searchParams }: Args) {
  return RootPage({ config, importMap, params, searchParams: searchParams.then(listSearchParams) })
}
