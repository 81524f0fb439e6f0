import type { SiteView } from '@/payload/queries/views'

/** What is known of the site when nothing can be read: enough for the header and footer of an error page. */
export const siteWithoutData: SiteView = {
  name: 'Skorann Actualités',
  tagline: 'L’intérim coopératif du médico-social en Bretagne',
  navigation: [],
  footer: [],
  social: [],
}
