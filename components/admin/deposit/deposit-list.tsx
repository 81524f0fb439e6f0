import { formAddress } from '@/payload/publication/addresses'
import type { Deposit } from './use-deposits'

interface DepositListProps {
  deposits: Deposit[]
  shown: string | undefined
  onShow: (key: string) => void
  onRemove: (key: string) => void
}

/** The texts that were brought, each with its state. */
export function DepositList({ deposits, onRemove, onShow, shown }: DepositListProps) {
  return (
    <ul className="sk-deposits" aria-label="Textes déposés">
      {deposits.map((deposit) => (
        <li key={deposit.key} data-state={deposit.state.kind} aria-current={deposit.key === shown || undefined}>
          <span className="sk-deposits__name">{deposit.name}</span>
          <State deposit={deposit} />
          {deposit.state.kind === 'read' && deposit.key !== shown && (
            <button
              type="button"
              className="btn btn--style-secondary btn--size-small"
              aria-label={`Relire ${deposit.name}`}
              onClick={() => onShow(deposit.key)}
            >
              Relire
            </button>
          )}
          {(deposit.state.kind === 'read' || deposit.state.kind === 'refused') && (
            <button
              type="button"
              className="btn btn--style-secondary btn--size-small"
              aria-label={`Retirer ${deposit.name} de cette liste`}
              onClick={() => onRemove(deposit.key)}
            >
              Retirer
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function State({ deposit: { state } }: { deposit: Deposit }) {
  switch (state.kind) {
    case 'waiting':
      return <span>En attente</span>
    case 'reading':
      return <span>Lecture…</span>
    case 'refused':
      return <span className="sk-deposits__refusal">Refusé. {state.reason}</span>
    case 'read':
      return <span>Lu, à relire</span>
    case 'created':
      return (
        <span>
          Brouillon créé : <a href={formAddress('articles', state.id)}>l’ouvrir</a>
          {state.remarks.map((remark) => (
            <span key={remark} className="sk-deposits__remark">
              {remark}
            </span>
          ))}
        </span>
      )
  }
}

/** « 3 textes : 1 lu, 1 refusé, 1 en attente. », for who hears the page. */
export function sumUp(deposits: Deposit[]): string {
  if (deposits.length === 0) return ''
  const count = (...kinds: Deposit['state']['kind'][]) =>
    deposits.filter(({ state }) => kinds.includes(state.kind)).length
  const parts = [
    said(count('created'), 'brouillon créé', 'brouillons créés'),
    said(count('read'), 'lu', 'lus'),
    said(count('refused'), 'refusé', 'refusés'),
    said(count('waiting', 'reading'), 'en lecture', 'en lecture'),
  ].filter(Boolean)
  return `${said(deposits.length, 'texte', 'textes')} : ${parts.join(', ')}.`
}

function said(count: number, one: string, several: string): string {
  return count === 0 ? '' : `${count} ${count > 1 ? several : one}`
}
