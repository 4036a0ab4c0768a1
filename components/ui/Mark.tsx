import { useId } from 'react';

/** The product's mark: a diamond with a signature in it, in the colour of the text around it. */
export function Mark({ size = 16 }: { readonly size?: number }) {
  const mask = useId();
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <mask id={mask}>
        <rect width="32" height="32" fill="#fff" />
        <path
          d="M7.4 19.6c3-1.2 6.6-6 6.6-8.9 0-1.7-1.9-1.4-2.3.8-.5 3 .2 8.3 2 8.6 1.7.3 2.2-3.9 3.7-3.8 1.3.1.3 3 1.7 3.2 1.3.2 2.3-1.4 5.5-1.7"
          fill="none"
          stroke="#000"
          strokeWidth="2.1"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </mask>
      <path
        d="M14.6 1.6a2 2 0 0 1 2.8 0l13 13a2 2 0 0 1 0 2.8l-13 13a2 2 0 0 1-2.8 0l-13-13a2 2 0 0 1 0-2.8z"
        fill="currentColor"
        mask={`url(#${mask})`}
      />
    </svg>
  );
}
