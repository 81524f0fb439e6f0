import type { UIField } from 'payload'

/** In the sidebar of a document, under its date: when it will be published or withdrawn, and the buttons that change it. */
export const scheduleField: UIField = {
  name: 'schedule',
  type: 'ui',
  label: 'Programmation',
  admin: {
    position: 'sidebar',
    components: { Field: '@/components/admin/schedule/schedule#Schedule' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}
