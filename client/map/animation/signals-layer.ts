import { Layer, type LayerProps, project32, type UpdateParameters } from '@deck.gl/core';
import { Buffer, type Texture } from '@luma.gl/core';
import { Model } from '@luma.gl/engine';
import { fragmentShader, LOOKS, type Look, signalsModule, vertexShader } from './signals-shader.ts';

/** A village as it is seen for some time: a gap, the dot of a covered one, or the light of its covering. */
export interface Signal {
  /** `[lng, lat]`, degrees, WGS 84. */
  position: readonly [lng: number, lat: number];
  /** When it is seen, seconds of the animation's clock. */
  begins: number;
  ends: number;
  look: Look;
  /** 0 to 1. */
  opacity: number;
}

interface SignalsProps extends LayerProps {
  /** Drawn in this order, the last on top. */
  data: readonly Signal[];
  /** Seconds of the animation's clock. */
  time: number;
  /** Side of the box of a village's symbol, CSS px. */
  boxPx: number;
  /** The symbols of `none` and `partial` beside each other, colours multiplied by their opacity. */
  symbols: ImageData;
  /** 0 to 255. */
  dotColor: readonly [number, number, number];
  lightColor: readonly [number, number, number];
  hasDots: boolean;
  hasRings: boolean;
}

/** Numbers of each corner in the buffer: place, times, look. */
const NUMBERS = 6;
const CORNERS = 4;
/** Both triangles of a signal's square, by its corners. */
const TRIANGLES = [0, 1, 2, 2, 1, 3] as const;

/**
 * Signals of an animation in one draw of plain triangles. deck.gl's own layers draw an instance for
 * each object, which a processor that stands in for a graphics card does one after the other.
 */
export class SignalsLayer extends Layer<SignalsProps> {
  static override layerName = 'SignalsLayer';
  static override defaultProps = {
    time: 0,
    boxPx: 16,
    symbols: { type: 'image', value: null, async: true },
    dotColor: [0, 0, 0],
    lightColor: [0, 0, 0],
    hasDots: true,
    hasRings: true,
  };

  declare state: { model: Model; vertices: Buffer | null; indices: Buffer | null };

  override getShaders() {
    return super.getShaders({
      vs: vertexShader,
      fs: fragmentShader,
      modules: [project32, signalsModule],
    });
  }

  override initializeState(): void {
    const model = new Model(this.context.device, {
      ...this.getShaders(),
      id: this.props.id,
      topology: 'triangle-list',
      isInstanced: false,
      vertexCount: 0,
      bufferLayout: [
        {
          name: 'signals',
          byteStride: NUMBERS * Float32Array.BYTES_PER_ELEMENT,
          attributes: (['signalPlace', 'signalTimes', 'signalLook'] as const).map(
            (attribute, index) => ({
              attribute,
              format: 'float32x2' as const,
              byteOffset: 2 * index * Float32Array.BYTES_PER_ELEMENT,
            }),
          ),
        },
      ],
    });
    this.setState({ model, vertices: null, indices: null });
  }

  override updateState(change: UpdateParameters<this>): void {
    super.updateState(change);
    if (change.changeFlags.dataChanged) this.#fill();
  }

  override finalizeState(context: this['context']): void {
    super.finalizeState(context);
    this.state.vertices?.destroy();
    this.state.indices?.destroy();
  }

  override draw(): void {
    const { data, time, boxPx, symbols, dotColor, lightColor, hasDots, hasRings } = this.props;
    const { model } = this.state;
    // The picture becomes a texture in its own time.
    if (data.length === 0 || !symbols) return;
    const shade = ([red, green, blue]: SignalsProps['dotColor']) =>
      [red / 255, green / 255, blue / 255, 1] as [number, number, number, number];
    model.shaderInputs.setProps({
      signals: {
        symbols: symbols as unknown as Texture,
        dotColor: shade(dotColor),
        lightColor: shade(lightColor),
        ...{ time, boxPx, hasDots: Number(hasDots), hasRings: Number(hasRings) },
      },
    });
    model.draw(this.context.renderPass);
  }

  #fill(): void {
    const { device } = this.context;
    const { data } = this.props;
    const { model } = this.state;
    const numbers = new Float32Array(data.length * CORNERS * NUMBERS);
    const corners = new Uint32Array(data.length * TRIANGLES.length);
    data.forEach(({ position: [lng, lat], begins, ends, look, opacity }, index) => {
      for (let corner = 0; corner < CORNERS; corner += 1) {
        const at = (index * CORNERS + corner) * NUMBERS;
        numbers.set([lng, lat, begins, ends, LOOKS[look], opacity], at);
      }
      TRIANGLES.forEach((corner, place) => {
        corners[index * TRIANGLES.length + place] = index * CORNERS + corner;
      });
    });
    this.state.vertices?.destroy();
    this.state.indices?.destroy();
    if (data.length === 0) {
      this.setState({ vertices: null, indices: null });
      return;
    }
    const vertices = device.createBuffer({ data: numbers });
    const indices = device.createBuffer({
      data: corners,
      usage: Buffer.INDEX,
      indexType: 'uint32',
    });
    model.setAttributes({ signals: vertices });
    model.setIndexBuffer(indices);
    model.setVertexCount(corners.length);
    this.setState({ vertices, indices });
  }
}
