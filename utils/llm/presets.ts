import { BLANK_NAME } from './address';

/** A known place to find a model, offered to start from. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  /** What in the address a person has to put a name of their own for. */
  readonly blank?: string;
  readonly needsKey: boolean;
  /** The page where a key is made. */
  readonly keyUrl?: string;
}

/** Addresses and pages as the services' own documentation gives them (seen 2026-11). */
export const PRESETS: readonly Preset[] = [
  {
    id: 'openai',
    label: 'OpenAI',
    address: 'https://api.openai.com/v1',
    needsKey: true,
    keyUrl: 'https://platform.openai.com/api-keys',
  },
  {
    id: 'openrouter',
    label: 'OpenRouter',
    address: 'https://openrouter.ai/api/v1',
    needsKey: true,
    keyUrl: 'https://openrouter.ai/settings/keys',
  },
  {
    id: 'gemini',
    label: 'Google Gemini',
    address: 'https://generativelanguage.googleapis.com/v1beta/openai',
    needsKey: true,
    keyUrl: 'https://aistudio.google.com/apikey',
  },
  {
    id: 'mistral',
    label: 'Mistral',
    address: 'https://api.mistral.ai/v1',
    needsKey: true,
    keyUrl: 'https://console.mistral.ai/api-keys',
  },
  {
    id: 'groq',
    label: 'Groq',
    address: 'https://api.groq.com/openai/v1',
    needsKey: true,
    keyUrl: 'https://console.groq.com/keys',
  },
  {
    id: 'azure',
    label: 'Azure OpenAI',
    address: `https://${BLANK_NAME}.openai.azure.com/openai/v1`,
    blank: BLANK_NAME,
    needsKey: true,
    keyUrl: 'https://portal.azure.com/',
  },
  { id: 'ollama', label: 'Ollama', address: 'http://localhost:11434/v1', needsKey: false },
  { id: 'lm-studio', label: 'LM Studio', address: 'http://localhost:1234/v1', needsKey: false },
  { id: 'llama-cpp', label: 'llama.cpp', address: 'http://localhost:8080/v1', needsKey: false },
  { id: 'vllm', label: 'vLLM', address: 'http://localhost:8000/v1', needsKey: false },
];
