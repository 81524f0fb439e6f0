import { useForm } from '@payloadcms/ui'

/**
 * Returns a function that marks the fields at these paths, and those inside of them, as edited since the last save: the
 * answer to a save leaves their values alone.
 */
export function useMarkUnsaved(): (paths: string[]) => void {
  const { dispatchFields, getFields } = useForm()
  return (paths) => {
    const inside = Object.entries(getFields()).filter(([path]) =>
      paths.some((one) => path === one || path.startsWith(`${one}.`)),
    )
    const marked = inside.map(([path, field]) => [path, { ...field, isModified: true }])
    // Merged like an answer without values: any other action could overwrite the text that is being typed.
    dispatchFields({
      type: 'MERGE_SERVER_STATE',
      prevStateRef: { current: {} },
      serverState: Object.fromEntries(marked),
    })
  }
}
