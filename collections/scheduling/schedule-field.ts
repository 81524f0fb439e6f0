import type { UIField } from 'payload'

/** Above the fields of a document: when it will be published or withdrawn, and the buttons that change it. */
export const scheduleField: UIField = {
  name: 'schedule',
  type: 'ui',
  label: 'Programmation',
  admin: {
    components: { Field: '@/components/admin/schedule/schedule#Schedule' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}
