import { fulfilsContract } from './contract/contract.ts';
import { gmail } from './sites/gmail.ts';

fulfilsContract(gmail);
