/** What is wrong, in French. Kept in the page while empty: a screen reader announces only changes in what was there. */
export function LoginProblem({ id, problem }: { id: string; problem: string }) {
  return (
    <p id={id} className="sk-login-problem" role="alert">
      {problem}
    </p>
  )
}

export function SendButton({ label, isBusy }: { label: string; isBusy: boolean }) {
  return (
    <button type="submit" className="btn btn--style-primary btn--size-large" aria-disabled={isBusy}>
      {isBusy ? 'Un instant…' : label}
    </button>
  )
}
