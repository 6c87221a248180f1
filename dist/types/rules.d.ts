import type { RuleText } from './model.js';
/** Every id that can be reported, sorted; gathered from the declarations, never written twice. */
export declare function rules(): Promise<readonly RuleText[]>;
