/** Skorann's mark: two people, one leans and the other holds. */
export function Mark() {
  return (
    <svg className="sk-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <g fill="currentColor">
        <rect x="6" y="15" width="8" height="24" />
        <circle cx="10" cy="6.6" r="5.2" />
      </g>
      <g className="sk-etai">
        <path d="M37.5 39h-8.6L19 17h8.6z" />
        <circle cx="20.6" cy="8.4" r="5.2" />
      </g>
    </svg>
  )
}

export function Logo() {
  return (
    <p className="sk-logo">
      <Mark />
      <span>
        Skorann <span>Actualités</span>
      </span>
    </p>
  )
}
