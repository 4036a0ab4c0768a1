import { fulfilsContract } from './contract/contract.ts';
import { outlook } from './sites/outlook.ts';

fulfilsContract(outlook);
