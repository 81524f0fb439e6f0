import field from '@/components/search/search-form.module.css'
import type { MessageField as Name } from '@/payload/queries/views'

interface MessageFieldProps {
  name: Name
  label: string
  value: string
  maxLength: number
  help?: string
  /** What is wrong with what was typed. */
  problem?: string | undefined
  isLong?: boolean
  required?: boolean
  type?: 'email' | 'text'
  autoComplete?: string
}

/** A field with its help and its error, which a screen reader hears with its name. */
export function MessageField({ name, label, value, help, problem, isLong, ...rest }: MessageFieldProps) {
  const helpId = `${name}-aide`
  const problemId = `${name}-erreur`
  const described = [help && helpId, problem && problemId].filter(Boolean).join(' ')
  const shared = {
    ...rest,
    id: name,
    name,
    className: field.field,
    defaultValue: value,
    'aria-describedby': described || undefined,
    'aria-invalid': problem ? true : undefined,
  }
  return (
    <div className="message-field">
      <label htmlFor={name}>{label}</label>
      {help && <small id={helpId}>{help}</small>}
      {problem && (
        <p className="message-problem" id={problemId}>
          {problem}
        </p>
      )}
      {isLong ? <textarea {...shared} rows={10} /> : <input {...shared} />}
    </div>
  )
}
