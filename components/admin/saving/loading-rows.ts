import { useForm, useFormFields } from '@payloadcms/ui'
import type { FormState, Row } from 'payload'
import { useEffect } from 'react'

/** Milliseconds: a row whose fields were asked for has them well before. */
const LONG_ENOUGH = 3000

/** P122: asks again for the fields of a row that was added while an answer to an earlier question arrived. */
export function useLoadingRows() {
  const { getFields, setModified } = useForm()
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const loading = useFormFields(([fields]) => pathsOfLoadingRows(fields).join(' '))

  useEffect(() => {
    if (!loading) return
    const asking = setInterval(() => {
      const fields = getFields()
      // Payload asks nothing for a form that was just saved.
      setModified(true)
      for (const path of pathsOfLoadingRows(fields)) {
        dispatch({ type: 'UPDATE', path, rows: (fields[path]?.rows ?? []).map(askedAgain) })
      }
    }, LONG_ENOUGH)
    return () => clearInterval(asking)
  }, [dispatch, getFields, loading, setModified])
}

function pathsOfLoadingRows(fields: FormState): string[] {
  return Object.entries(fields).flatMap(([path, { rows }]) => (rows?.some(({ isLoading }) => isLoading) ? [path] : []))
}

/** Returns the same row, which Payload takes for another one: it compares names, with or without a value. */
function askedAgain(row: Row): Row {
  if (!row.isLoading) return row
  const { lastRenderedPath, ...others } = row
  return 'lastRenderedPath' in row ? others : { ...others, lastRenderedPath: undefined as never }
}
