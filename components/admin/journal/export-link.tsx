'use client'
// Client: the filters of the list are in the address of its page.
import { useSearchParams } from 'next/navigation'

/** Above the list of lines: those of its filters, as a table for a spreadsheet. */
export function ExportLink() {
  const asked = [...(useSearchParams() ?? [])].filter(([name]) => name.startsWith('where'))
  const question = new URLSearchParams(asked).toString()
  return (
    <p className="sk-journal-export">
      <a href={`/api/journal/csv${question ? `?${question}` : ''}`} download>
        Exporter ces lignes pour un tableur (CSV)
      </a>
    </p>
  )
}
