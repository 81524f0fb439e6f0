import type { Config, PayloadRequest } from 'payload'
import { isAdmin, isEditor, personOf } from '@/collections/access'
import { hasBrokenLinks, hasMessages, hasRechecks, isNewcomer } from './widget-lists'

const COMPONENTS = '@/components/admin/dashboard/widgets'

/** The first page of the newsroom, on Payload's widgets: the widgets, and the roles that see each. */
export const dashboard: NonNullable<Config['admin']>['dashboard'] = {
  widgets: [
    { slug: 'first-steps', label: 'Pour commencer', Component: `${COMPONENTS}#FirstSteps` },
    { slug: 'own-drafts', label: 'Mes brouillons', Component: `${COMPONENTS}#OwnDrafts` },
    { slug: 'to-review', label: 'À relire', Component: `${COMPONENTS}#ToReview` },
    { slug: 'to-recheck', label: 'À revoir', Component: `${COMPONENTS}#ToRecheck` },
    { slug: 'messages', label: 'Messages', Component: `${COMPONENTS}#Messages` },
    { slug: 'scheduled', label: 'Programmés', Component: `${COMPONENTS}#Scheduled` },
    { slug: 'published', label: 'Publiés récemment', Component: `${COMPONENTS}#Published` },
    { slug: 'trashed', label: 'À la corbeille', Component: `${COMPONENTS}#Trashed` },
    { slug: 'broken-links', label: 'Liens morts', Component: `${COMPONENTS}#BrokenLinks` },
    { slug: 'alerts', label: 'Alertes', Component: `${COMPONENTS}#Alerts` },
  ],
  defaultLayout: async ({ req }) => (await widgetsFor(req)).map((widgetSlug) => ({ widgetSlug, width: 'small' })),
}

type WidgetSlug =
  | 'alerts'
  | 'broken-links'
  | 'first-steps'
  | 'messages'
  | 'own-drafts'
  | 'published'
  | 'scheduled'
  | 'to-recheck'
  | 'to-review'
  | 'trashed'

/** Returns the widgets of this person's dashboard, in the order of the work. */
export async function widgetsFor(req: PayloadRequest): Promise<WidgetSlug[]> {
  return [
    ...((await isNewcomer(req)) ? (['first-steps'] as const) : []),
    'own-drafts',
    ...(isEditor(personOf(req)) ? (['to-review'] as const) : []),
    ...((await hasRechecks(req)) ? (['to-recheck'] as const) : []),
    ...((await hasMessages(req)) ? (['messages'] as const) : []),
    'scheduled',
    'published',
    'trashed',
    ...((await hasBrokenLinks(req)) ? (['broken-links'] as const) : []),
    ...(isAdmin(personOf(req)) ? (['alerts'] as const) : []),
  ]
}
