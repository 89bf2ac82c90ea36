// data/scenarios-<lesson>.js (generator/render/scenario_data.cpp): what the choices of a page's simulations do. What is said stands on the page.

export type Sign = "=" | "!=" | "<" | "<=" | ">" | ">=";

export interface ChoiceScript {
  readonly id: string;
  readonly number: number;
  readonly target: number; // place in `scenes`
  readonly points?: number; // thousandths; absent: none are written
  /** Done in order; "+" adds. */
  readonly sets?: readonly (readonly [variable: number, how: "=" | "+", value: number])[];
  /** All must hold. */
  readonly conditions?: readonly (readonly [variable: number, sign: Sign, value: number])[];
}

export interface SceneScript {
  readonly id: string;
  readonly number: number;
  readonly ending?: "good" | "mixed" | "hard";
  readonly choices: readonly ChoiceScript[];
}

export interface ScenarioScript {
  readonly id: string;
  readonly number: number;
  readonly undo: boolean;
  readonly practice: boolean;
  readonly mostPoints: number; // thousandths on the best way; 0: nothing gives points
  readonly variables: readonly number[]; // with what they begin
  readonly scenes: readonly SceneScript[];
}

export interface ScenariosOfPage {
  readonly texts: Readonly<Record<string, string>>;
  readonly scenarios: readonly ScenarioScript[];
}

declare global {
  interface Window { moocScenarios?: ScenariosOfPage }
}
