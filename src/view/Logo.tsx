export const Logo = () => (
  <svg className="logo" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" strokeWidth="2">
    <path d="M14 6h7" stroke="currentColor" strokeLinecap="round" />
    <path d="M7 9v7a3 3 0 0 0 3 3h8" stroke="var(--lane1)" />
    <circle cx="7" cy="6" r="4" fill="currentColor" />
    <circle cx="19.5" cy="19" r="2" fill="var(--lane1)" />
  </svg>
)
