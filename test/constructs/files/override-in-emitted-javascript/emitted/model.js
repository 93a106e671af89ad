import { __esDecorate, __runInitializers } from "tslib";
import { pyfunc } from "@tsfunc/runtime";
let ChatModel = (() => {
    let _classDecorators = [pyfunc];
    let _classDescriptor;
    let _classExtraInitializers = [];
    let _classThis;
    var ChatModel = class {
        static { _classThis = this; }
        static {
            const _metadata = typeof Symbol === "function" && Symbol.metadata ? Object.create(null) : void 0;
            __esDecorate(null, _classDescriptor = { value: _classThis }, _classDecorators, { kind: "class", name: _classThis.name, metadata: _metadata }, null, _classExtraInitializers);
            ChatModel = _classThis = _classDescriptor.value;
            if (_metadata) Object.defineProperty(_classThis, Symbol.metadata, { enumerable: true, configurable: true, writable: true, value: _metadata });
            __runInitializers(_classThis, _classExtraInitializers);
        }
        predict(modelInput) {
            return modelInput.map((text) => text.trim());
        }
    };
    return ChatModel = _classThis;
})();
export { ChatModel };
