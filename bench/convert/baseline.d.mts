export function convertMessages(data: unknown): unknown[];
export function convertChats(data: unknown): unknown[];
export function convertUsers(data: unknown): unknown[];
export function buildMessages(data: unknown): unknown[];
export function buildChats(data: unknown): unknown[];
export function buildUsers(data: unknown): unknown[];
