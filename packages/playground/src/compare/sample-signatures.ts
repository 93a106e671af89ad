/** A signature as it stands in an MLmodel file. */
export const OLD_SIGNATURE = `signature:
  inputs: '[{"name": "age", "type": "integer", "required": true},
    {"name": "income", "type": "double", "required": true},
    {"name": "city", "type": "string", "required": false}]'
  outputs: '[{"name": "score", "type": "double", "required": true}]'
  params: '[{"name": "threshold", "type": "double", "default": 0.5, "shape": null}]'
`;

/** The same a while later. */
export const NEW_SIGNATURE = `signature:
  inputs: '[{"name": "age", "type": "long", "required": true},
    {"name": "income", "type": "double", "required": true},
    {"name": "city", "type": "string", "required": true}]'
  outputs: '[{"name": "score", "type": "double", "required": true},
    {"name": "reason", "type": "string", "required": false}]'
  params: '[{"name": "threshold", "type": "double", "default": 0.7, "shape": null}]'
`;
