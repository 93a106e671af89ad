/**
 * Writes a floating-point number as Python does: the shortest digits that read back as the same number, always with a fraction or an
 * exponent, the exponent from 1e+16 upwards and below 1e-04.
 *
 * @param value Any number.
 * @returns Such as `0.1`, `2.0`, `-0.0`, `1e+16`, `1e-05`; `nan`, `inf` and `-inf` for those that have no digits.
 * @see Python float.__repr__
 */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }
  const [digits = "", power = ""] = value.toExponential().split("e");
  const exponent = Number(power);
  return exponent < -4 || exponent >= 16 ? `${digits}e${signed(exponent)}` : positional(value);
}

function signed(exponent: number): string {
  return (exponent < 0 ? "-" : "+") + String(Math.abs(exponent)).padStart(2, "0");
}

function positional(value: number): string {
  const text = Object.is(value, -0) ? "-0" : String(value);
  return text.includes(".") ? text : `${text}.0`;
}
