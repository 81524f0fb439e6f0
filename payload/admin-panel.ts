import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from 'payload'
import { dashboard } from '../collections/dashboard/layout'
import { DEFAULT_SITE_NAME } from './site-name'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const DESCRIPTION = `Administration de ${DEFAULT_SITE_NAME}`

/** The admin panel in Skorann's style: French dates, our logo, nothing loaded from other sites. */
export const adminPanel: Config['admin'] = {
  user: 'users',
  avatar: 'default',
  dateFormat: 'd MMM yyyy, HH:mm',
  timezones: {
    supportedTimezones: [{ label: 'Paris', value: 'Europe/Paris' }],
    defaultTimezone: 'Europe/Paris',
  },
  meta: {
    titleSuffix: `· ${DEFAULT_SITE_NAME}`,
    description: DESCRIPTION,
    openGraph: { siteName: DEFAULT_SITE_NAME, description: DESCRIPTION, locale: 'fr_FR' },
    defaultOGImageType: 'off',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
  },
  dashboard,
  // P91: Payload's own page for a new password leaves its address to ours.
  routes: { unauthorized: '/double-authentification', reset: '/reset-payload' },
  // Long enough to read which documents a bulk action refused, and why.
  toast: { duration: 10_000 },
  components: {
    providers: [
      '@/components/admin/open-menu#OpenMenu',
      '@/components/admin/theme-cookie#ThemeCookie',
      '@/components/admin/paris-clock/paris-clock#ParisClock',
      '@/components/admin/lists/bulk-toasts#BulkToasts',
      '@/components/admin/accounts/identity-question#IdentityQuestion',
      '@/components/admin/accessibility/accessible-names#AccessibleNames',
    ],
    actions: ['@/components/admin/go-to/go-to#GoTo'],
    beforeDashboard: [
      '@/components/admin/accounts/second-factor/notice#SecondFactorNotice',
      '@/components/admin/dashboard/heading#DashboardHeading',
      '@/components/admin/kept-texts/collection-kept-texts#CollectionKeptTexts',
    ],
    logout: { Button: '@/components/admin/kept-texts/logout-button#LogoutButton' },
    views: {
      dashboard: { Component: '@/components/admin/dashboard/page#DashboardPage' },
      login: { Component: '@/components/admin/login/login-view#LoginView', path: '/login', exact: true },
      reset: {
        Component: '@/components/admin/login/reset-view#ResetView',
        // P114.
        path: '/reset',
        meta: { title: 'Choisir un mot de passe', robots: 'noindex' },
      },
      // Where Payload leads who is logged in and may not enter: here, an admin who owes a second factor.
      unauthorized: {
        Component: '@/components/admin/accounts/second-factor/owed-view#OwedView',
        path: '/double-authentification',
        exact: true,
      },
      address: {
        Component: '@/components/admin/accounts/address-page#AddressPage',
        // P114: who follows the link of a letter needs no session.
        path: '/adresse',
        meta: { title: 'Votre nouvelle adresse', robots: 'noindex' },
      },
      deposit: {
        Component: '@/components/admin/deposit/deposit-view#DepositView',
        path: '/deposer',
        exact: true,
        meta: { title: 'Déposer un texte' },
      },
      guide: {
        Component: '@/components/admin/guide/guide-view#GuideView',
        path: '/guide',
        exact: true,
        meta: { title: 'Guide de rédaction' },
      },
    },
    graphics: { Logo: '@/components/admin/logo#Logo', Icon: '@/components/admin/logo#Mark' },
  },
  importMap: { baseDir: root, importMapFile: path.resolve(root, 'app/(payload)/admin/importMap.js') },
}
