import { collectTags } from '@/payload/server/page-tags'
import { areCurrent, presentTick } from '@/payload/server/tag-expiry'

/** Returns the answers of a page's queries, by its path, for every kind of page. Set Payload's settings before. */
export async function openPublicPages(): Promise<(path: string) => Promise<unknown>> {
  // One after the other: L2.
  const { findArticle, findArticleCard } = await import('@/payload/queries/articles')
  const feeds = await import('@/payload/queries/feed')
  const { findSitemap } = await import('@/payload/queries/sitemap')
  const { findFollow } = await import('@/payload/queries/follow')
  const { findHome } = await import('@/payload/queries/home')
  const lists = await import('@/payload/queries/list-pages')
  const { findPage } = await import('@/payload/queries/page-views')
  const { findArchives, findSiteMap } = await import('@/payload/queries/archives')
  const { findGlossary } = await import('@/payload/queries/glossary')
  const { findRedirect } = await import('@/payload/queries/redirects')
  const { findSite } = await import('@/payload/queries/site')

  const LISTS = {
    categorie: lists.listCategory,
    dossier: lists.listDossier,
    auteur: lists.listAuthor,
    'mot-cle': lists.listTagged,
  }

  const FEEDS = {
    categorie: feeds.findCategoryFeed,
    dossier: feeds.findDossierFeed,
    auteur: feeds.findAuthorFeed,
    'mot-cle': feeds.findTagFeed,
  }

  async function contentOf(path: string): Promise<unknown> {
    const [, list, number] = /^(.*?)(?:\/page\/(\d+))?$/s.exec(path) as unknown as [string, string, string | undefined]
    const page = Number(number ?? 1)
    const [, blog, kind, slug] = list.split('/')
    if (path === '/') return await findHome()
    if (path === '/sitemap.xml') return await findSitemap()
    if (path === '/suivre') return await findFollow()
    if (path === '/blog/flux.xml') return await feeds.findFeed()
    if (path.endsWith('/flux.xml')) return await FEEDS[kind as keyof typeof FEEDS](String(slug))
    if (path.endsWith('/opengraph-image')) return await findArticleCard(String(kind))
    if (list === '/blog') return await lists.listArticles(page)
    if (list === '/blog/archives') return await findArchives()
    if (list === '/glossaire') return await findGlossary()
    if (list === '/plan-du-site') return await findSiteMap()
    if (blog !== 'blog') return await findPage(String(blog))
    if (/^\d{4}$/.test(String(kind))) return await lists.listMonth(`${kind}-${slug}`, page)
    return slug ? await LISTS[kind as keyof typeof LISTS](slug, page) : await findArticle(String(kind))
  }

  return async (path) => {
    const content = (await contentOf(path)) ?? { redirectTo: await findRedirect(path) }
    return path === '/sitemap.xml' ? content : { content, site: await findSite() }
  }
}

export interface SeenPage {
  path: string
  content: string
  /** There was nothing at this address, and nothing that it led to. */
  isNothing: boolean
  /** Returns whether the store would keep the page: false once it must be rendered anew. */
  isKept(): boolean
}

/** Reads pages as the store does: their content, and whether it may be sent again later. */
export async function see(paths: string[], page: (path: string) => Promise<unknown>): Promise<SeenPage[]> {
  return await Promise.all(
    paths.map(async (path) => {
      const tick = presentTick()
      const { result, cacheTags } = await collectTags(() => page(path))
      const content = JSON.stringify(result)
      return {
        path,
        content,
        isNothing: content.includes('{"redirectTo":null}'),
        isKept: () => areCurrent(cacheTags, tick),
      }
    }),
  )
}
