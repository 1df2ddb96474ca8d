//! The charts of a projection, drawn with plotters as accessible SVG
