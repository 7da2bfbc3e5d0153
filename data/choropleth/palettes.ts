/**
 * Colours of provinces on white, on the screen's light theme and on paper alike, as `#RRGGBB`. A
 * class's `colorIndex` points into the one that its classification names.
 */
export const ON_WHITE = {
  // ColorBrewer PuBu, the first five of seven: dark ends would hide the villages and the labels.
  ramp: ['#F1EEF6', '#D0D1E6', '#A6BDDB', '#74A9CF', '#3690C0'],
  // ColorBrewer BrBG without its darkest ends, which would hide the symbols.
  diverging: ['#BF812D', '#DFC27D', '#F5F5F5', '#80CDC1', '#35978F'],
  // Joshua Stevens' pink and teal.
  bivariate: [
    ...['#E8E8E8', '#DFB0D6', '#BE64AC'],
    ...['#ACE4E4', '#A5ADD3', '#8C62AA'],
    ...['#5AC8C8', '#5698B9', '#3B4994'],
  ],
} as const;
