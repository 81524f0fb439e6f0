import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import type { Where } from 'payload'

let where: Where | undefined
const handleWhereChange = jest.fn()

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useListQuery: () => ({ query: { where }, handleWhereChange }),
  DatePicker: Picker,
  ReactSelect: Choice,
}))

const { DayFilter } = await import('@/components/admin/lists/day-filter')

/** As Payload draws the filters of a list, ours for the second condition of the second alternative. */
function show(conditions: Where[]) {
  where = { or: [{ and: [{ title: { like: 'a' } }] }, { and: [{ title: { like: 'b' } }, ...conditions] }] }
  handleWhereChange.mockClear()
  render(
    <ul className="where-builder__or-filters">
      <li>
        <ul className="where-builder__and-filters">
          <li>a</li>
        </ul>
      </li>
      <li>
        <ul className="where-builder__and-filters">
          <li>b</li>
          <li>
            <DayFilter />
          </li>
        </ul>
      </li>
    </ul>,
  )
}
const asked = () => (handleWhereChange.mock.calls.at(-1)?.[0] as Where | undefined)?.or?.[1]?.and?.[1]

test('a day that is picked is asked for as a day, in its own condition, and the others stay', () => {
  show([{ publishedAt: { less_than_equal: undefined } }])
  fireEvent.change(screen.getByLabelText('date'), { target: { value: '2026-11-28T12:00:00.000Z' } })
  expect(handleWhereChange).toHaveBeenCalledWith({
    or: [
      { and: [{ title: { like: 'a' } }] },
      { and: [{ title: { like: 'b' } }, { publishedAt: { less_than_equal: '2026-11-28' } }] },
    ],
  })
})

test.each([
  ['2026-11-28', '2026-11-28T12:00:00.000Z'],
  ['2026-11-27T23:30:00.000Z', '2026-11-28T12:00:00.000Z'],
  ['hier', ''],
])('the filter %s of an address is shown as the day %s', (value, noon) => {
  show([{ publishedAt: { equals: value } }])
  expect(screen.getByLabelText<HTMLInputElement>('date').value).toBe(noon)
})

test('a day that is taken away leaves the filter empty', () => {
  show([{ publishedAt: { equals: '2026-11-28' } }])
  fireEvent.change(screen.getByLabelText('date'), { target: { value: 'rien' } })
  expect(asked()).toEqual({ publishedAt: { equals: undefined } })
})

test('whether there is a date at all is answered by yes or no', () => {
  show([{ publishedAt: { exists: 'true' } }])
  expect(screen.getByLabelText<HTMLSelectElement>('choix').value).toBe('true')
  fireEvent.change(screen.getByLabelText('choix'), { target: { value: 'false' } })
  expect(asked()).toEqual({ publishedAt: { exists: 'false' } })
})

function Picker({ onChange, value = '' }: { onChange(date: Date | null): void; value?: string }) {
  return (
    <input
      aria-label="date"
      onChange={({ target }) => onChange(target.value === 'rien' ? null : new Date(target.value))}
      value={value}
    />
  )
}

interface Select {
  onChange(option: { value: string }): void
  options: { label: string; value: string }[]
  value?: { value: string }
}

function Choice({ onChange, options, value }: Select) {
  return (
    <select aria-label="choix" onChange={({ target }) => onChange({ value: target.value })} value={value?.value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
