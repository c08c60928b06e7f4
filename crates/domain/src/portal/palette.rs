//! The colours of a client: one for light paper and one for dark, both easy to read, and what follows from them.

use super::Colour;

/// What text needs on what it stands on (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

const WHITE: Colour = Colour::new(255, 255, 255);
const BLACK: Colour = Colour::new(0, 0, 0);

/// A theme of the pages, with what its text stands on. The same values as in `style/tokens.css`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Shade {
    /// Every shade.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// What pages lie on, and the quiet surface on which least is readable.
    const fn grounds(self) -> [Colour; 2] {
        match self {
            Self::Light => [Colour::new(0xfd, 0xfc, 0xfa), Colour::new(0xf3, 0xf2, 0xed)],
            Self::Dark => [Colour::new(0x15, 0x16, 0x1b), Colour::new(0x20, 0x22, 0x29)],
        }
    }

    /// How well a colour is read on the grounds of this shade, at worst.
    #[must_use]
    pub fn contrast(self, colour: Colour) -> f64 {
        self.grounds()
            .into_iter()
            .map(|ground| colour.contrast(ground))
            .fold(f64::INFINITY, f64::min)
    }

    const fn away(self) -> Colour {
        match self {
            Self::Light => BLACK,
            Self::Dark => WHITE,
        }
    }
}

/// Why colours are not taken: too little contrast, in hundredths, where 450 is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaletteError {
    /// Where.
    pub shade: Shade,
    /// What it has, in hundredths, rounded down.
    pub contrast: u16,
}

/// The colours of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    light: Colour,
    dark: Colour,
}

impl Default for Palette {
    /// The colours of the product itself.
    fn default() -> Self {
        Self {
            light: Colour::new(0x25, 0x40, 0xc2),
            dark: Colour::new(0x97, 0xa9, 0xff),
        }
    }
}

impl Palette {
    /// Takes a colour for each shade. Without one for the dark, the first is lightened until it is readable there.
    ///
    /// # Errors
    /// Every shade in which the colour is hard to read.
    pub fn new(light: Colour, dark: Option<Colour>) -> Result<Self, Vec<PaletteError>> {
        let dark = dark.unwrap_or_else(|| lightened(light));
        let errors: Vec<PaletteError> = [(Shade::Light, light), (Shade::Dark, dark)]
            .into_iter()
            .filter_map(|(shade, colour)| {
                let contrast = shade.contrast(colour);
                (contrast < READABLE).then(|| PaletteError {
                    shade,
                    contrast: hundredths(contrast),
                })
            })
            .collect();
        if errors.is_empty() {
            Ok(Self { light, dark })
        } else {
            Err(errors)
        }
    }

    /// The colour of what can be acted on.
    #[must_use]
    pub const fn accent(&self, shade: Shade) -> Colour {
        match shade {
            Shade::Light => self.light,
            Shade::Dark => self.dark,
        }
    }

    /// The same under the pointer: further from the paper.
    #[must_use]
    pub fn strong(&self, shade: Shade) -> Colour {
        self.accent(shade).towards(shade.away(), 25)
    }

    /// A hint of it, behind what is chosen, on which it is still read.
    #[must_use]
    pub fn soft(&self, shade: Shade) -> Colour {
        let accent = self.accent(shade);
        let [paper, _] = shade.grounds();
        [12, 8, 4]
            .into_iter()
            .map(|way| paper.towards(accent, way))
            .find(|soft| accent.contrast(*soft) >= READABLE)
            .unwrap_or(paper)
    }

    /// What is written on it: whatever reads better.
    #[must_use]
    pub fn on(&self, shade: Shade) -> Colour {
        let accent = self.accent(shade);
        let ink = Colour::new(0x10, 0x11, 0x15);
        if accent.contrast(WHITE) >= accent.contrast(ink) {
            WHITE
        } else {
            ink
        }
    }
}

fn lightened(light: Colour) -> Colour {
    (0..=100)
        .map(|way| light.towards(WHITE, way))
        .find(|colour| Shade::Dark.contrast(*colour) >= READABLE)
        .unwrap_or(WHITE)
}

fn hundredths(contrast: f64) -> u16 {
    (0..=2100_u16)
        .rev()
        .find(|hundredth| f64::from(*hundredth) / 100.0 <= contrast)
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_colour_that_is_hard_to_read_is_refused_with_what_it_has() {
        let yellow = Colour::parse("#f4c52c").unwrap();
        let errors = Palette::new(yellow, None).unwrap_err();
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].shade, Shade::Light);
        assert!((100..450).contains(&errors[0].contrast), "{errors:?}");
        let wine = Colour::parse("#7c1f40").unwrap();
        let both = Palette::new(yellow, Some(wine)).unwrap_err();
        assert_eq!(both.len(), 2);
        assert!(Palette::new(wine, None).is_ok());
        assert!(Palette::new(wine, Colour::parse("#f2a9bd")).is_ok());
    }

    #[test]
    fn the_products_own_colours_pass() {
        let own = Palette::default();
        let made = Palette::new(own.accent(Shade::Light), Some(own.accent(Shade::Dark)));
        assert_eq!(made, Ok(own));
    }

    proptest! {
        #[test]
        fn whatever_is_taken_is_readable_everywhere(red: u8, green: u8, blue: u8) {
            let colour = Colour::new(red, green, blue);
            if let Ok(palette) = Palette::new(colour, None) {
                for shade in Shade::ALL {
                    let accent = palette.accent(shade);
                    prop_assert!(shade.contrast(accent) >= READABLE);
                    prop_assert!(shade.contrast(palette.strong(shade)) >= READABLE);
                    prop_assert!(accent.contrast(palette.soft(shade)) >= READABLE);
                    prop_assert!(accent.contrast(palette.on(shade)) >= READABLE);
                    prop_assert!(palette.strong(shade).contrast(palette.on(shade)) >= READABLE);
                }
            }
        }
    }
}
