import { type Layer, LayerExtension } from '@deck.gl/core';

/** What a layer with the extension takes besides its own properties. */
export interface RippleProps {
  /** When the light of an object begins, seconds of the animation's clock. */
  getRippleBegins: (object: unknown, at: { index: number }) => number;
  /** The clock now, seconds. */
  rippleTime: number;
  /** How long a light lasts, seconds. */
  rippleSeconds: number;
  /** False: the core alone. */
  rippleHasRing: boolean;
}

const uniformBlock = /* glsl */ `\
layout(std140) uniform rippleUniforms {
  float time;
  float seconds;
  float hasRing;
} ripple;
`;

/** The core's radius as a share of the whole light's. */
const CORE = '0.3';

const module = {
  name: 'ripple',
  vs: /* glsl */ `${uniformBlock}
in float rippleBegins;
out float ripple_age;
out float ripple_reach;
`,
  fs: /* glsl */ `${uniformBlock}
in float ripple_age;
in float ripple_reach;
`,
  inject: {
    // The square that is painted grows with the ring: small lights cost little.
    'vs:#main-start': /* glsl */ `
    ripple_age = (ripple.time - rippleBegins) / ripple.seconds;
    float ripple_left = 1.0 - clamp(ripple_age, 0.0, 1.0);
    ripple_reach = mix(${CORE}, max(${CORE}, 1.0 - ripple_left * ripple_left * ripple_left), ripple.hasRing);
  `,
    'vs:#main-end': /* glsl */ `
    if (ripple_age < 0.0 || ripple_age > 1.0) gl_Position = vec4(0.0);
  `,
    'vs:DECKGL_FILTER_SIZE': /* glsl */ `
    size *= ripple_reach;
  `,
    'fs:DECKGL_FILTER_COLOR': /* glsl */ `
    float ripple_fades = 1.0 - clamp(ripple_age, 0.0, 1.0);
    float ripple_radius = length(geometry.uv) * ripple_reach;
    float ripple_width = 0.16 * ripple_fades + 0.05;
    float ripple_ring = ripple.hasRing
      * smoothstep(ripple_reach - ripple_width, ripple_reach - 0.5 * ripple_width, ripple_radius)
      * (1.0 - smoothstep(ripple_reach - 0.4 * ripple_width, ripple_reach, ripple_radius));
    float ripple_core = 1.0 - smoothstep(0.12, ${CORE}, ripple_radius);
    color.a *= min(1.0, 0.85 * ripple_ring * ripple_fades + ripple_core * ripple_fades * ripple_fades);
  `,
  },
  uniformTypes: { time: 'f32', seconds: 'f32', hasRing: 'f32' },
} as const;

/**
 * Lets each circle of a `ScatterplotLayer` light up once: a core that fades and a ring that runs out
 * to the circle's radius. All of it is worked out by the graphics processor from one number a circle,
 * so that a frame costs a uniform.
 */
export class RippleExtension extends LayerExtension {
  static override extensionName = 'RippleExtension';
  static override defaultProps = {
    getRippleBegins: { type: 'accessor', value: 0 },
    rippleTime: 0,
    rippleSeconds: 1,
    rippleHasRing: true,
  };

  override getShaders(): unknown {
    return { modules: [module] };
  }

  override initializeState(this: Layer<RippleProps>): void {
    this.getAttributeManager()?.add({
      rippleBegins: { size: 1, type: 'float32', stepMode: 'dynamic', accessor: 'getRippleBegins' },
    });
  }

  override draw(this: Layer<RippleProps>): void {
    const { rippleTime, rippleSeconds, rippleHasRing } = this.props;
    this.setShaderModuleProps({
      ripple: { time: rippleTime, seconds: rippleSeconds, hasRing: Number(rippleHasRing) },
    });
  }
}
