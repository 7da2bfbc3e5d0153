/**
 * How villages are drawn while an animation plays: all of them, gaps, dots and lights, by one shader
 * from six numbers each, so that a frame changes the clock alone.
 */

/** What a signal is drawn as; the number that the shader knows it by. */
export const LOOKS = { none: 0, partial: 1, covered: 2, light: 3 } as const;
export type Look = keyof typeof LOOKS;

/** How long a symbol takes to grow where a gap is found, and to go where it is covered, seconds. */
const COMES_SECONDS = 0.3;
export const GOES_SECONDS = 0.25;
/** How long the light of a village that is covered lasts, seconds. */
export const LIGHT_SECONDS = 1.2;
/** Radius of a light and of a dot, in boxes of the village's symbol. */
const [LIGHT_BOXES, DOT_BOXES] = [1.1, 0.17];
/** The core's radius as a share of the whole light's. */
const CORE = 0.3;
/** Opacity of a dot: quiet beside the symbols. */
const DOT_ALPHA = 0.59;

const glsl = (value: number) => value.toFixed(4);

const uniforms = /* glsl */ `\
layout(std140) uniform signalsUniforms {
  vec4 dotColor;
  vec4 lightColor;
  float time;
  float boxPx;
  float hasDots;
  float hasRings;
} signals;
`;

export const signalsModule = {
  name: 'signals',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: {
    dotColor: 'vec4<f32>',
    lightColor: 'vec4<f32>',
    time: 'f32',
    boxPx: 'f32',
    hasDots: 'f32',
    hasRings: 'f32',
  },
} as const;

export const vertexShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME signals-layer-vertex

in vec2 signalPlace;
in vec2 signalTimes;
in vec2 signalLook;

out vec2 at;
flat out float look;
flat out float radiusPx;
flat out float strength;
flat out float reach;

void main() {
  // Four corners of each signal follow each other in the buffer.
  at = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0;
  look = signalLook.x;
  float since = signals.time - signalTimes.x;
  float left = signalTimes.y - signals.time;
  reach = 1.0;
  if (look < 1.5) {
    strength = smoothstep(0.0, ${glsl(COMES_SECONDS)}, since) * smoothstep(-${glsl(GOES_SECONDS)}, 0.0, left);
    radiusPx = 0.5 * signals.boxPx * strength;
  } else if (look < 2.5) {
    strength = signals.hasDots * step(0.0, since) * step(0.0, left) * ${glsl(DOT_ALPHA)};
    radiusPx = ${glsl(DOT_BOXES)} * signals.boxPx + 0.5;
  } else {
    float age = since / ${glsl(LIGHT_SECONDS)};
    strength = step(0.0, age) * max(0.0, 1.0 - age);
    float rest = 1.0 - clamp(age, 0.0, 1.0);
    // The square that is painted grows with the ring: small lights cost little.
    reach = mix(${glsl(CORE)}, max(${glsl(CORE)}, 1.0 - rest * rest * rest), signals.hasRings);
    radiusPx = ${glsl(LIGHT_BOXES)} * signals.boxPx * reach;
  }
  if (strength <= 0.0) {
    gl_Position = vec4(0.0);
    return;
  }
  gl_Position = project_position_to_clipspace(vec3(signalPlace, 0.0), vec3(0.0), vec3(0.0));
  gl_Position.xy += project_pixel_size_to_clipspace(at * radiusPx);
  strength *= look < 2.5 ? signalLook.y : 1.0;
}
`;

export const fragmentShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME signals-layer-fragment
precision highp float;

uniform sampler2D symbols;

in vec2 at;
flat in float look;
flat in float radiusPx;
flat in float strength;
flat in float reach;

out vec4 fragColor;

void main() {
  if (look < 1.5) {
    // Both symbols lie beside each other, the right way up: the picture's first row is its upper one.
    vec2 uv = vec2(0.5 * (look + 0.5 + 0.5 * at.x), 0.5 - 0.5 * at.y);
    vec4 symbol = texture(symbols, uv);
    fragColor = vec4(symbol.rgb / max(symbol.a, 0.004), symbol.a * strength);
    return;
  }
  float away = length(at);
  if (look < 2.5) {
    fragColor = signals.dotColor;
    fragColor.a *= strength * clamp((1.0 - away) * radiusPx, 0.0, 1.0);
    return;
  }
  float radius = away * reach;
  float width = 0.16 * strength + 0.05;
  float ring = signals.hasRings
    * smoothstep(reach - width, reach - 0.5 * width, radius)
    * (1.0 - smoothstep(reach - 0.4 * width, reach, radius));
  float core = 1.0 - smoothstep(0.12, ${glsl(CORE)}, radius);
  fragColor = signals.lightColor;
  fragColor.a *= min(1.0, 0.85 * ring * strength + core * strength * strength);
}
`;
