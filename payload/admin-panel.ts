import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from 'payload'
import { dashboard } from './dashboard/layout'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The admin panel in Skorann's dress: French dates, our mark, nothing loaded from elsewhere. */
export const adminPanel: Config['admin'] = {
  user: 'users',
  avatar: 'default',
  dateFormat: 'd MMM yyyy, HH:mm',
  timezones: {
    supportedTimezones: [{ label: 'Paris', value: 'Europe/Paris' }],
    defaultTimezone: 'Europe/Paris',
  },
  meta: {
    titleSuffix: ' · Skorann Actualités',
    description: 'Administration de Skorann Actualités',
    defaultOGImageType: 'off',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
  },
  dashboard,
  components: {
    beforeDashboard: ['@/components/admin/dashboard/heading#DashboardHeading'],
    views: { dashboard: { Component: '@/components/admin/dashboard/page#DashboardPage' } },
    graphics: { Logo: '@/components/admin/logo#Logo', Icon: '@/components/admin/logo#Mark' },
  },
  importMap: { baseDir: root, importMapFile: path.resolve(root, 'app/(payload)/admin/importMap.js') },
}
