export function convertMessages(data: unknown): unknown[];
export function convertChats(data: unknown): unknown[];
export function convertUsers(data: unknown): unknown[];
