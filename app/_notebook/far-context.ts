'use client';
import { createContext } from 'react';

/** Whether what is in a cell is windows away from what the reader sees. */
export const FarContext = createContext(false);
