'use client'
// Client: opens and closes the panel where it is a drawer.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useFormReport } from '../report/form-report'
import { choosePanelTab, type PanelTab, usePanelTab } from '../report/panel-tab'
import { onBlockers } from './findings'

const TABS: Record<PanelTab, string> = { before: 'Avant de publier', report: 'Relecture' }

/**
 * The heading of the sidebar, with its two sides, « Avant de publier » and « Relecture ». Where there is no room for a second column
 * (styles/writing-panel.css) the sidebar is a drawer: a button in the bar opens it, Escape and « Fermer » close it.
 */
export function Panel() {
  const heading = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [bar, setBar] = useState<Element | null>(null)
  const [blockers, setBlockers] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const tab = usePanelTab()
  const id = useId()

  useEffect(() => {
    const panel = heading.current?.closest('.document-fields__sidebar-wrap')
    panel?.setAttribute('aria-label', TABS[tab])
    panel?.setAttribute('data-tab', tab)
  }, [tab])

  useEffect(() => {
    const panel = heading.current?.closest('.document-fields__sidebar-wrap')
    panel?.setAttribute('id', id)
    panel?.setAttribute('role', 'region')
    setBar(heading.current?.closest('form')?.querySelector('.doc-controls__meta') ?? null)
  }, [id])

  useEffect(() => {
    const form = heading.current?.closest('form')
    return form ? onBlockers(form, setBlockers) : undefined
  }, [])

  useEffect(() => {
    const panel = heading.current?.closest<HTMLElement>('.document-fields__sidebar-wrap')
    if (!isOpen || !panel) return
    panel.classList.add('sk-panel-is-open')
    panel.querySelector<HTMLElement>('.sk-panel__close')?.focus()
    const closeOnEscape = (event: KeyboardEvent) => {
      // A list or a dialogue that is open in the panel closes first.
      if (event.key !== 'Escape' || event.defaultPrevented || panel.querySelector('.rs__menu')) return
      event.preventDefault()
      close()
    }
    const close = () => setIsOpen(false)
    // A line that leads to the title, the chapô or the text closes it: its place is under the drawer.
    const closeForPaper = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('.document-fields__main')) {
        isReplaced = true
        close()
      }
    }
    let isReplaced = false
    const form = panel.closest('form')
    form?.addEventListener('focusin', closeForPaper)
    panel.addEventListener('keydown', closeOnEscape)
    const button = opener.current
    return () => {
      panel.classList.remove('sk-panel-is-open')
      panel.removeEventListener('keydown', closeOnEscape)
      form?.removeEventListener('focusin', closeForPaper)
      if (!isReplaced) button?.focus()
    }
  }, [isOpen])

  return (
    <div className="sk-panel__heading" ref={heading}>
      {/* « Relecture » has a heading of its own. */}
      {tab === 'before' && <h2 className="sk-unseen">{TABS.before}</h2>}
      <nav aria-label="Volet">
        <Tab tab="before" chosen={tab} />
        <Tab tab="report" chosen={tab}>
          <Count />
        </Tab>
      </nav>
      <button className="sk-panel__close" onClick={() => setIsOpen(false)} type="button">
        Fermer
      </button>
      {bar &&
        createPortal(
          <li className="doc-controls__list-item sk-panel-opener">
            <button
              aria-controls={id}
              aria-expanded={isOpen}
              data-blocks={blockers || undefined}
              onClick={() => setIsOpen(!isOpen)}
              ref={opener}
              type="button"
            >
              {blockers > 0 ? `À remplir : ${blockers}` : 'Réglages'}
            </button>
          </li>,
          bar,
        )}
    </div>
  )
}

function Tab({ tab, chosen, children }: { tab: PanelTab; chosen: PanelTab; children?: ReactNode }) {
  return (
    <button aria-current={tab === chosen} className="sk-panel__tab" onClick={() => choosePanelTab(tab)} type="button">
      {TABS[tab]}
      {children}
    </button>
  )
}

/** How many remarks there are: on red when some block the publication. */
function Count() {
  const { findings } = useFormReport()
  if (!findings || findings.length === 0) return null
  const isBlocking = findings.some(({ kind }) => kind === 'blocks')
  return (
    <>
      {' '}
      <b data-blocks={isBlocking || undefined}>
        {findings.length}
        <span className="sk-unseen">{findings.length > 1 ? ' remarques' : ' remarque'}</span>
      </b>
    </>
  )
}
