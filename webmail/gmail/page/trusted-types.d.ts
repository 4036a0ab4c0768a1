interface StandinHtmlPolicy {
  createHTML(html: string): string;
}

interface Window {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createHTML(html: string): string }): StandinHtmlPolicy;
  };
}
