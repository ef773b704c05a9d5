import type { GalleryExample } from '../gallery-example.ts';

export const examples: readonly GalleryExample[] = [
  {
    title: 'Categories by name',
    code: `plot({ title: "Favourite subjects" }).bars({ Mathematics: 14, "Physical education": 11, Art: 6, "Foreign languages": 9 })`,
  },
  {
    title: 'Grouped bars with Chinese names',
    code: `plot({ title: "各班人数" }).bars(["七年级", "八年级", "九年级"], { 男生: [121, 108, 97], 女生: [115, 117, 102] })`,
  },
  {
    title: 'Values below zero',
    code: `plot({ title: "Mean temperature (°C)" }).bars(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], [-8.6, -6.3, -1.2, 5.4, 11.8, 16.1, 18.4, 16.7, 11.5, 5.2, -0.9, -5.8])`,
  },
];
