import { env } from '../env'

/** Returns the absolute address of a path of this site. */
export function absoluteUrl(path: string): string {
  return `${env.SITE_URL}${path}`
}

/** « Titre · Skorann Actualités », or the title alone when it names the site already. */
export function pageTitle(title: string, siteName: string): string {
  return title.includes(siteName) ? title : `${title} · ${siteName}`
}
