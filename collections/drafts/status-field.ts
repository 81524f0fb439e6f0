import type { SelectField } from 'payload'

/** Payload's own `_status`, with our cell in the lists; everything else of it stays Payload's. */
export const statusField: SelectField = {
  name: '_status',
  type: 'select',
  label: 'État',
  defaultValue: 'draft',
  index: true,
  // Payload adds its two, « Brouillon » and « Publié », to those given here: P103.
  options: [],
  admin: {
    components: { Cell: '@/components/admin/lists/status-cell#StatusCell', Field: false as never },
    disableBulkEdit: true,
  },
}
