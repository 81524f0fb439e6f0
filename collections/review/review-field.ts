import type { UIField } from 'payload'

/** Above the fields of a document: that it is proposed for review or was sent back, and the buttons that change it. */
export const reviewField: UIField = {
  name: 'review',
  type: 'ui',
  label: 'Relecture',
  admin: {
    components: { Field: '@/components/admin/publishing/review-line#ReviewLine' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}
