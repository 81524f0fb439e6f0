import type { SiteView } from '@/payload/queries/views'

/** The site's view without data: enough for the header and footer of an error page. */
export const siteWithoutData: SiteView = {
  name: 'Skorann Actualités',
  tagline: 'L’intérim coopératif du médico-social en Bretagne',
  navigation: [],
  footer: [],
  social: [],
}
