/** The folder of the code, as the flavor `python_function` has it. */
export const CODE_FOLDER = "code";
/** The bundled module of a model. */
export const ENTRY: string = `${CODE_FOLDER}/model.mjs`;
/** The licences of what is bundled. */
export const LICENCES: string = `${CODE_FOLDER}/THIRD-PARTY-LICENCES.txt`;
/** What the environment files ask for, where nobody says what there will be. */
export const PYTHON_VERSION = "3.11";
