import { env } from '../env'
import type { SeoView, SiteView } from './views'

/** Returns the absolute address of a path of this site. */
export function absoluteUrl(path: string): string {
  return `${env.SITE_URL}${path}`
}

/** « Titre · Skorann Actualités », or the title alone when it names the site already. */
export function pageTitle(title: string, siteName: string): string {
  return title.includes(siteName) ? title : `${title} · ${siteName}`
}

/** The metadata of a page that the site has by itself: the archives, the plan of the site. */
export function ownPageSeo({ title, href, description }: OwnPage, site: SiteView): SeoView {
  return {
    title: pageTitle(title, site.name),
    description,
    canonical: absoluteUrl(href),
    image: absoluteUrl('/opengraph-image'),
  }
}

interface OwnPage {
  title: string
  href: string
  description: string
}
