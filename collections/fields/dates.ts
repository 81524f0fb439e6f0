import type { DateField, Field } from 'payload'

const DAY_FILTER = '@/components/admin/lists/day-filter#DayFilter'

/** Payload's own dates of a document, which it adds where they are not declared. */
const TIMESTAMPS = ['updatedAt', 'createdAt'] as const

/**
 * Returns the fields with Payload's own dates among them, and each date with our filter in lists: a day in Paris (P65).
 */
export function withDays(fields: Field[], hasTrash: boolean): Field[] {
  const timestamps = hasTrash ? [...TIMESTAMPS, 'deletedAt' as const] : TIMESTAMPS
  return [...fields.map(withDayFilter), ...timestamps.map(timestamp)]
}

function withDayFilter(field: Field): Field {
  if (field.type !== 'date') return field
  const { admin } = field
  return { ...field, admin: { ...admin, components: { ...admin?.components, Filter: DAY_FILTER } } } as Field
}

/** As Payload declares it. */
function timestamp(name: (typeof TIMESTAMPS)[number] | 'deletedAt'): DateField {
  return {
    name,
    type: 'date',
    index: true,
    label: ({ t }) => t(`general:${name}`),
    admin: { disableBulkEdit: true, hidden: true, components: { Filter: DAY_FILTER } },
  } as DateField
}
