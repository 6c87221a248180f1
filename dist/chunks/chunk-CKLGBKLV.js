import{scryptSync}from"node:crypto";function hashValue(value,salt){return scryptSync(Buffer.from(value,"latin1"),salt,32,{N:16384,r:8,p:1}).toString("base64url")}export{hashValue};
