//! Decodes a PNG row by row, so that its claimed size costs no memory.

use std::io::{Cursor, Write};

use flate2::{Compression, write::ZlibEncoder};
use png::{ColorType, Decoder, Limits, Reader, Transformations};

use super::{Logo, Pixels, WIDEST};
use crate::LogoFault;

/// Beyond this an image is no logo, in pixels along one side.
const HUGE: u32 = 30_000;
/// Also in all: what is kept small in memory still takes its time to read.
const MOST: u64 = 150_000_000;
/// An interlaced image cannot be read by rows and is decoded whole, in pixels.
const INTERLACED: u64 = 16_000_000;

pub(super) fn read(bytes: &[u8]) -> Result<Logo, LogoFault> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: 64 << 20 });
    decoder.set_transformations(
        Transformations::EXPAND | Transformations::STRIP_16 | Transformations::ALPHA,
    );
    let mut reader = decoder.read_info().map_err(|_| LogoFault::Damaged)?;
    let info = reader.info();
    let (width, height, interlaced) = (info.width, info.height, info.interlaced);
    let pixels = u64::from(width) * u64::from(height);
    if width > HUGE || height > HUGE || pixels > MOST || (interlaced && pixels > INTERLACED) {
        return Err(LogoFault::TooLarge { width, height });
    }
    let channels = match reader.output_color_type().0 {
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgba => 4,
        _ => return Err(LogoFault::Damaged),
    };
    let step = width.max(height).div_ceil(WIDEST);
    let mut small = Shrunk::new(width, step);
    if interlaced {
        let size = reader.output_buffer_size().ok_or(LogoFault::Damaged)?;
        let mut whole = vec![0; size];
        reader
            .next_frame(&mut whole)
            .map_err(|_| LogoFault::Damaged)?;
        for row in whole.chunks_exact(width as usize * channels) {
            small.add_row(row, channels);
        }
    } else {
        rows(&mut reader, |row| small.add_row(row, channels))?;
    }
    small.finish(height)
}

fn rows(reader: &mut Reader<Cursor<&[u8]>>, mut each: impl FnMut(&[u8])) -> Result<(), LogoFault> {
    while let Some(row) = reader.next_row().map_err(|_| LogoFault::Damaged)? {
        each(row.data());
    }
    Ok(())
}

/// An image on white whose pixels are the means of squares of the original.
struct Shrunk {
    step: u32,
    width: u32,
    sums: Vec<[u32; 4]>,
    rows_in_sum: u32,
    rows: Vec<u8>,
    seen: u32,
}

impl Shrunk {
    fn new(width: u32, step: u32) -> Self {
        let width = width.div_ceil(step);
        let sums = vec![[0; 4]; width as usize];
        Self {
            step,
            width,
            sums,
            rows_in_sum: 0,
            rows: Vec::new(),
            seen: 0,
        }
    }

    fn add_row(&mut self, row: &[u8], channels: usize) {
        for (x, pixel) in row.chunks_exact(channels).enumerate() {
            let (colour, alpha) = match pixel {
                [grey, alpha] => ([*grey; 3], *alpha),
                [red, green, blue, alpha] => ([*red, *green, *blue], *alpha),
                _ => continue,
            };
            let sum = &mut self.sums[x / self.step as usize];
            for (total, value) in sum.iter_mut().zip(colour) {
                *total += on_white(value, alpha);
            }
            sum[3] += 1;
        }
        self.seen += 1;
        self.rows_in_sum += 1;
        if self.rows_in_sum == self.step {
            self.end_row();
        }
    }

    fn end_row(&mut self) {
        for [red, green, blue, count] in &mut self.sums {
            let count = (*count).max(1);
            self.rows
                .extend([*red, *green, *blue].map(|sum| (sum / count) as u8));
        }
        self.sums.fill([0; 4]);
        self.rows_in_sum = 0;
    }

    fn finish(mut self, height: u32) -> Result<Logo, LogoFault> {
        if self.seen != height {
            return Err(LogoFault::Damaged);
        }
        if self.rows_in_sum > 0 {
            self.end_row();
        }
        let mut bytes = deflated(&self.rows)?;
        // A stream must not end in what looks like a line end. Its last byte is that of
        // the sum of all bytes, so one step in the blue of one pixel moves it.
        if let (Some(b'\r' | b'\n'), Some(blue)) = (bytes.last(), self.rows.last_mut()) {
            *blue = if *blue > 127 { *blue - 1 } else { *blue + 1 };
            bytes = deflated(&self.rows)?;
        }
        Ok(Logo {
            width: self.width,
            height: height.div_ceil(self.step),
            pixels: Pixels::Deflated(bytes.into()),
        })
    }
}

fn deflated(rows: &[u8]) -> Result<Vec<u8>, LogoFault> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let bytes = encoder.write_all(rows).and_then(|()| encoder.finish());
    // Writing to memory does not fail; were it to, the image is not usable either.
    bytes.map_err(|_| LogoFault::Damaged)
}

fn on_white(value: u8, alpha: u8) -> u32 {
    let (value, alpha) = (u32::from(value), u32::from(alpha));
    (value * alpha + 255 * (255 - alpha) + 127) / 255
}
