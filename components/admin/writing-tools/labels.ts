import type { SlashMenuItem, ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

type Labelled = Pick<SlashMenuItem | ToolbarGroupItem, 'key' | 'label'>

/** Returns a function that gives the French label of a tool of the editor. */
export function useLabels(): (item: Labelled) => string {
  const { i18n } = useTranslation()
  const { fieldProps } = useEditorConfigContext()
  const { featureClientSchemaMap, schemaPath } = fieldProps
  return useCallback(
    ({ key, label }) =>
      typeof label === 'function' ? label({ featureClientSchemaMap, i18n: i18n as never, schemaPath }) : (label ?? key),
    [featureClientSchemaMap, i18n, schemaPath],
  )
}
