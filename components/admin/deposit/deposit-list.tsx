import { formAddress } from '@/payload/publication/addresses'
import type { Deposit } from './use-deposits'

interface DepositListProps {
  deposits: Deposit[]
  shown: string | undefined
  onShow: (key: string) => void
  onRemove: (key: string) => void
  onCancel: (key: string) => void
  onRetry: (key: string) => void
}

/** The texts that were brought, each with its state. */
export function DepositList({ deposits, onRemove, shown, ...acts }: DepositListProps) {
  return (
    <ul className="sk-deposits" aria-label="Textes déposés">
      {deposits.map((deposit) => (
        <li
          key={deposit.key}
          // « Réessayer » goes while the text waits: the focus stays with its name and state.
          tabIndex={-1}
          data-state={deposit.state.kind}
          aria-current={deposit.key === shown || undefined}
        >
          <span className="sk-deposits__name">{deposit.name}</span>
          <State deposit={deposit} />
          <div className="sk-deposits__actions">
            <MainAct deposit={deposit} isShown={deposit.key === shown} {...acts} />
            {['read', 'refused', 'stopped', 'waiting'].includes(deposit.state.kind) && (
              <Act
                word="Retirer"
                label={`Retirer ${deposit.name} de cette liste`}
                onPress={() => onRemove(deposit.key)}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

interface MainActProps extends Pick<DepositListProps, 'onCancel' | 'onRetry' | 'onShow'> {
  deposit: Deposit
  isShown: boolean
}

/** One button, whatever it does now: it keeps the focus when « Annuler » becomes « Réessayer ». */
function MainAct({ deposit: { key, name, state }, isShown, onCancel, onRetry, onShow }: MainActProps) {
  switch (state.kind) {
    case 'read':
      return isShown ? null : <Act word="Relire" label={`Relire ${name}`} onPress={() => onShow(key)} />
    case 'stopped':
      return (
        <Act
          word="Réessayer"
          label={`Réessayer d’envoyer ${name}`}
          onPress={(button) => {
            button.closest('li')?.focus()
            onRetry(key)
          }}
        />
      )
    case 'reading':
      return <Act word="Annuler" label={`Annuler l’envoi de ${name}`} onPress={() => onCancel(key)} />
    default:
      return null
  }
}

interface ActProps {
  label: string
  onPress: (button: HTMLElement) => void
  word: string
}

function Act({ label, onPress, word }: ActProps) {
  return (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-small"
      aria-label={label}
      onClick={({ currentTarget }) => onPress(currentTarget)}
    >
      {word}
    </button>
  )
}

function State({ deposit: { name, state } }: { deposit: Deposit }) {
  switch (state.kind) {
    case 'waiting':
      return <span>En attente</span>
    case 'reading':
      return <Progress name={name} percent={state.percent} />
    case 'refused':
      return <span className="sk-deposits__refusal">Refusé. {state.reason}</span>
    case 'stopped':
      // Red is for what went wrong.
      return <span className={state.isLost ? 'sk-deposits__refusal' : undefined}>Pas envoyé. {state.reason}</span>
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

/** How much of it went out: of a light file nobody sees it. */
function Progress({ name, percent }: { name: string; percent: number }) {
  return (
    <span className="sk-deposits__progress">
      {percent < 100 ? `Envoi : ${percent} %` : 'Lecture…'}
      <progress aria-label={`Envoi de ${name}`} max={100} value={percent} />
    </span>
  )
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
    said(count('stopped'), 'pas envoyé', 'pas envoyés'),
    said(count('waiting', 'reading'), 'en cours', 'en cours'),
  ].filter(Boolean)
  return `${said(deposits.length, 'texte', 'textes')} : ${parts.join(', ')}.`
}

function said(count: number, one: string, several: string): string {
  return count === 0 ? '' : `${count} ${count > 1 ? several : one}`
}
