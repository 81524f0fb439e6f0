import type { UIField } from 'payload'

/** In the sidebar of a document, under its schedule: when it is looked at again, and the buttons that change it. */
export const reminderField: UIField = {
  name: 'reminder',
  type: 'ui',
  label: 'À revoir',
  admin: {
    position: 'sidebar',
    components: { Field: '@/components/admin/reminders/reminder#Reminder' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}
