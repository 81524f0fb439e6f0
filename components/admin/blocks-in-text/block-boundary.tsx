import { Component, type ReactNode } from 'react'

/** One block that cannot be drawn says so in its place: the text around it, and its form, stay. */
export class BlockBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <p className="sk-block__note" role="alert">
        Ce bloc ne peut pas être montré ici. « Modifier » ouvre ses champs ; ce qu’il contient n’est pas perdu.
      </p>
    )
  }
}
